"""The checks, one file each: from a journey to what is worth a look."""
