from arq.connections import ArqRedis as ArqRedis, create_pool as create_pool
from arq.cron import cron as cron
