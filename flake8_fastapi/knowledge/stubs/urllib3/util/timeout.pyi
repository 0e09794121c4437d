from urllib3 import Timeout as Timeout
