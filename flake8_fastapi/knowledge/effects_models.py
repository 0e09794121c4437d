"""Synchronous clients of language models."""

from __future__ import annotations

from flake8_fastapi.knowledge.effect import Effect, Table, all_of


def _client(advice: str) -> Effect:
    return Effect("http", advice)


OPENAI_RESOURCES = (
    "Speech Transcriptions Translations Batches Assistants Messages Completions InputItems "
    "InputTokens "
    "Responses ThreadsMessages Steps Runs Threads ResourcesCompletions Items Conversations "
    "Embeddings Files "
    "Images Models Moderations ResponsesInputItems ResponsesInputTokens ResponsesResponses "
    "Parts Uploads "
    "FileBatches VectorStoresFiles VectorStores"
)
ANTHROPIC_RESOURCES = (
    "Files Batches Messages Models ResourcesFiles MessagesBatches MessagesMessages ResourcesModels"
)
GROQ_RESOURCES = "Speech Transcriptions Translations Batches Completions Embeddings Files Models"

LANGUAGE_MODELS: Table = {
    **all_of(
        "openai.resources",
        " ".join(f"{n}.*" for n in OPENAI_RESOURCES.split()),
        _client("openai.AsyncOpenAI"),
    ),
    "openai.resources.Webhooks.*": (),
    **all_of("openai.OpenAI", "get post put patch delete", _client("openai.AsyncOpenAI")),
    "openai._Legacy.create": (_client("acreate(...) or openai.AsyncOpenAI"),),
    **all_of(
        "anthropic.resources",
        " ".join(f"{n}.*" for n in ANTHROPIC_RESOURCES.split()),
        _client("anthropic.AsyncAnthropic"),
    ),
    **all_of(
        "anthropic.Anthropic", "get post put patch delete", _client("anthropic.AsyncAnthropic")
    ),
    **all_of(
        "groq.resources",
        " ".join(f"{n}.*" for n in GROQ_RESOURCES.split()),
        _client("groq.AsyncGroq"),
    ),
    **all_of("mistralai.client.chat.Chat", "complete parse stream", _client("the *_async method")),
    "mistralai.client.embeddings.Embeddings.create": (_client("create_async(...)"),),
    "cohere.Client.*": (_client("cohere.AsyncClient"),),
    **all_of(
        "ollama", "chat embed embeddings generate list pull show", _client("ollama.AsyncClient")
    ),
    "ollama.Client.*": (_client("ollama.AsyncClient"),),
    "google.genai.models.Models.*": (_client("client.aio"),),
    "google.genai.files.Files.*": (_client("client.aio"),),
    "google.genai.chats.Chat.*": (_client("client.aio"),),
    **all_of(
        "google.generativeai.GenerativeModel",
        "generate_content count_tokens",
        _client("the *_async method"),
    ),
    "google.generativeai.ChatSession.send_message": (_client("send_message_async(...)"),),
    "google.generativeai.embed_content": (_client("embed_content_async(...)"),),
    **all_of(
        "litellm",
        "completion embedding image_generation responses transcription",
        _client("the a... function, such as litellm.acompletion"),
    ),
}
