from urllib3 import Retry as Retry
