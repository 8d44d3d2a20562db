namespace Samples.Shared;

/// <summary>An input of which nothing could be used; the message says which and why.</summary>
public sealed class UnreadableInputException : Exception
{
    public UnreadableInputException() { }

    public UnreadableInputException(string message)
        : base(message) { }

    public UnreadableInputException(string message, Exception innerException)
        : base(message, innerException) { }
}
