from rq import Queue as Queue
