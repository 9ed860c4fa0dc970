"""A class plays one game: delegations in browsers, a teacher, a projector, and a journal that forgets nothing."""
