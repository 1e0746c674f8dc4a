"""A refusal: somebody asked for what cannot be done now."""


class Refused(Exception):
    """Raised by actions, through subclasses that stand beside the action.

    `args[0]` is a sentence for people that says what to do next; one middleware turns it into a message, a problem
    document or exit status 1.
    """
