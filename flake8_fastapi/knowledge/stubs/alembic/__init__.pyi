from alembic import command as command, config as config, context as context, op as op
