"""Stories through the front door, in users' verbs, on every channel that residents and staff use."""
