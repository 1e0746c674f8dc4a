from django.template import Library

register = Library()


@register.filter
def short_title(title: str) -> str:
    """A source's title without what follows a dash: where it is named many times on a page, and its page has it all."""
    return title.partition(" – ")[0]
