namespace Jobcenter.Rules.Testing;

/// <summary>A case that cannot be asked: an argument is missing or makes no sense, or a row is refused.</summary>
public sealed class CaseFaultException : Exception
{
    /// <summary>An exception without more than its name says.</summary>
    public CaseFaultException() { }

    /// <summary>An exception with its reason.</summary>
    /// <param name="reason">Which argument or row, and what is allowed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reason"/> is null.</exception>
    public CaseFaultException(BilingualText reason)
        : this(reason, innerException: null) { }

    /// <summary>An exception with its reason and a cause.</summary>
    /// <param name="reason">Which argument or row, and what is allowed.</param>
    /// <param name="innerException">The cause; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reason"/> is null.</exception>
    public CaseFaultException(BilingualText reason, Exception? innerException)
        : base(Guard.Against.Null(reason).English, innerException) => Reason = reason;

    /// <summary>An exception with a message.</summary>
    /// <param name="message">Which argument or row, and what is allowed.</param>
    public CaseFaultException(string message)
        : base(message) => Reason = BilingualText.Same(message);

    /// <summary>An exception with a message and a cause.</summary>
    /// <param name="message">Which argument or row, and what is allowed.</param>
    /// <param name="innerException">The cause.</param>
    public CaseFaultException(string message, Exception innerException)
        : base(message, innerException) => Reason = BilingualText.Same(message);

    /// <summary>Which argument or row, and what is allowed, for those who read it.</summary>
    public BilingualText Reason { get; } = new("sagen kan ikke stilles", "the case cannot be asked");
}
