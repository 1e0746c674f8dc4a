"""What stands on a body's page, as text."""

import re
from html import unescape


def text_of(markup):
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def shown(response, pattern):
    """The texts of the elements that fit, without markup."""
    return [text_of(found) for found in re.findall(pattern, response.content.decode(), re.DOTALL)]


def people(response):
    """Each column with its people: name, for whom, tags."""
    columns = re.findall(r"<div>\s*<h3>(.*?)</h3>\s*<ul class=\"ppl\">(.*?)</ul>", response.content.decode(), re.DOTALL)
    return {
        text_of(title): [text_of(person) for person in re.findall(r"<li>.*?</span>(<div>.*?)</li>", rows, re.DOTALL)]
        for title, rows in columns
    }


def note(response):
    return shown(response, r'<p class="small note">.*?<span>(.*?)</span></p>')
