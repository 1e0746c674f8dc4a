"""Rows for tests, one call each, made by actions as in use. One module a room; call inside `scope(community=…)`."""
