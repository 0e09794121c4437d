from rq.job import Job as Job
from rq.queue import Queue as Queue
