from fastapi import BackgroundTasks as BackgroundTasks
