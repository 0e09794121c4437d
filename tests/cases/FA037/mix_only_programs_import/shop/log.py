# The application and a program import it.
import logging

logging.basicConfig(level=logging.INFO)  # expect: FA037
log = logging.getLogger("shop")
