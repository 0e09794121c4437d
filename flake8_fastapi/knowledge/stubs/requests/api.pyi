from requests import delete as delete, get as get, head as head, options as options, patch as patch, post as post, put as put, request as request
