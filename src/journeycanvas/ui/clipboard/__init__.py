"""The clipboard: what is copied in every form others understand, and what is pasted from them."""
