from slack_sdk.webhook import WebhookClient as WebhookClient
