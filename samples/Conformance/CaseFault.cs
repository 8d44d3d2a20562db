namespace Samples.Conforming;

/// <summary>A case that cannot be asked: an argument is missing or makes no sense, or a row is refused.</summary>
public sealed class CaseFault : Exception
{
    public CaseFault() { }

    public CaseFault(string message)
        : base(message) { }

    public CaseFault(string message, Exception innerException)
        : base(message, innerException) { }
}
