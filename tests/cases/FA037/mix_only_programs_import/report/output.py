# Only programs import it, through its package.
import logging

logging.basicConfig(format="%(message)s")
log = logging.getLogger("report")
