"""What Alembic runs for every command. Configured in code by `storage.migrate`, which hands over an open connection."""

from alembic import context

from storage.migrate import differs, plainly
from storage.tables import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=True,
    compare_type=differs,
    render_item=plainly,
)
with context.begin_transaction():
    context.run_migrations()
