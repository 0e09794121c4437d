from slack_sdk.web import SlackResponse as SlackResponse
