from urllib3 import Retry as Retry, Timeout as Timeout
