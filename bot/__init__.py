"""The front door: channels, engine, staff room, sender, scheduler, web pages and command line.

May import `storage` and `flows`; nothing may import it. Each vendor library is imported in exactly one module here.
"""
