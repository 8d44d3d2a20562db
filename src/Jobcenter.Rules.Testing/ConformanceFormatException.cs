namespace Jobcenter.Rules.Testing;

/// <summary>A file holds no conformance cases; the reason says why, in both languages.</summary>
public sealed class ConformanceFormatException : FormatException
{
    /// <summary>An exception without more than its name says.</summary>
    public ConformanceFormatException()
        : this("The file is no file of cases.") { }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">The message, which is the reason in both languages.</param>
    public ConformanceFormatException(string message)
        : base(message) => Reason = BilingualText.Same(message);

    /// <summary>An exception with a message and a cause.</summary>
    /// <param name="message">The message, which is the reason in both languages.</param>
    /// <param name="innerException">The cause.</param>
    public ConformanceFormatException(string message, Exception innerException)
        : base(message, innerException) => Reason = BilingualText.Same(message);

    /// <summary>An exception with a reason.</summary>
    /// <param name="reason">Why it is no file of cases, as a sentence without its subject.</param>
    public ConformanceFormatException(BilingualText reason)
        : base(reason?.English) => Reason = reason ?? BilingualText.Same(nameof(ConformanceFormatException));

    /// <summary>Why it is no file of cases, as a sentence without its subject.</summary>
    public BilingualText Reason { get; }
}
