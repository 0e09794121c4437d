from report.output import log as log
