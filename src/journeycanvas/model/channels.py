"""The built-in channels, in families; a new channel is one row (R36-R38)."""

from typing import NamedTuple

from journeycanvas.language import N_
from journeycanvas.model.touchpoint import Mode


class Channel(NamedTuple):
    """Where interactions happen: its name, whether it is physical or digital, and its icon."""

    id: str
    title: str
    mode: Mode
    icon: str


CHANNELS: dict[str, Channel] = {
    channel.id: channel
    for channel in (
        Channel("website", N_("Website"), "digital", "world"),
        Channel("online_shop", N_("Online shop"), "digital", "shopping-cart"),
        Channel("search", N_("Search engine"), "digital", "search"),
        Channel("blog", N_("Blog"), "digital", "article"),
        Channel("app", N_("Mobile app"), "digital", "device-mobile"),
        Channel("email", N_("E-mail"), "digital", "mail"),
        Channel("live_chat", N_("Live chat"), "digital", "message-circle"),
        Channel("chatbot", N_("Chatbot"), "digital", "robot"),
        Channel("quick_reply", N_("Quick reply"), "digital", "bolt"),
        Channel("shared_inbox", N_("Shared inbox"), "digital", "inbox"),
        Channel("messaging", N_("Messaging"), "digital", "messages"),
        Channel("sms", N_("Text message"), "digital", "message"),
        Channel("instagram", N_("Instagram"), "digital", "brand-instagram"),
        Channel("facebook", N_("Facebook"), "digital", "brand-facebook"),
        Channel("social", N_("Social network"), "digital", "users"),
        Channel("reviews", N_("Review site"), "digital", "star"),
        Channel("comparison", N_("Comparison site"), "digital", "list-check"),
        Channel("advertising", N_("Advertising"), "digital", "ad"),
        Channel("help_centre", N_("Help centre"), "digital", "help"),
        Channel("form", N_("Form"), "digital", "clipboard-check"),
        Channel("feedback", N_("Feedback form"), "digital", "message-star"),
        Channel("payment", N_("Payment"), "digital", "credit-card"),
        Channel("referral", N_("Referral"), "digital", "gift"),
        Channel("shop", N_("Shop"), "physical", "building-store"),
        Channel("salesperson", N_("Salesperson"), "physical", "user"),
        Channel("counter", N_("Counter"), "physical", "building"),
        Channel("phone", N_("Phone"), "physical", "phone"),
        Channel("call_centre", N_("Call centre"), "physical", "headset"),
        Channel("post", N_("Post"), "physical", "mail-opened"),
        Channel("delivery", N_("Delivery"), "physical", "truck-delivery"),
        Channel("parcel", N_("Parcel"), "physical", "package"),
        Channel("poster", N_("Poster"), "physical", "presentation"),
        Channel("press", N_("Press"), "physical", "news"),
        Channel("event", N_("Event"), "physical", "calendar"),
        Channel("word_of_mouth", N_("Word of mouth"), "physical", "messages"),
        Channel("home_visit", N_("Home visit"), "physical", "home"),
        Channel("kiosk", N_("Kiosk"), "hybrid", "device-desktop"),
        Channel("video_call", N_("Video call"), "hybrid", "video"),
        Channel("click_and_collect", N_("Click and collect"), "hybrid", "package"),
    )
}
