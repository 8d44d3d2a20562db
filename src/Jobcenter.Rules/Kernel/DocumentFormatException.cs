namespace Jobcenter.Rules.Kernel;

/// <summary>A rule document cannot be read; the faults, all of them, say where and why.</summary>
public sealed class DocumentFormatException : FormatException
{
    /// <summary>An exception without faults.</summary>
    public DocumentFormatException()
        : this([]) { }

    /// <summary>An exception with a message and no faults.</summary>
    public DocumentFormatException(string message)
        : base(message) => Faults = [];

    /// <summary>An exception with a message, a cause and no faults.</summary>
    public DocumentFormatException(string message, Exception innerException)
        : base(message, innerException) => Faults = [];

    /// <summary>An exception for faults.</summary>
    /// <param name="faults">What is wrong, in the order of the document.</param>
    public DocumentFormatException(ImmutableArray<DocumentFault> faults)
        : base($"The document cannot be read.\n{string.Join('\n', faults)}") => Faults = faults;

    /// <summary>What is wrong, in the order of the document.</summary>
    public ImmutableArray<DocumentFault> Faults { get; }
}
