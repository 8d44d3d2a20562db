using System.Collections.Immutable;

namespace Jobcenter.Rules.Kernel;

/// <summary>A rule document cannot be read; the faults, all of them, say where and why.</summary>
public sealed class DocumentFaultException : FormatException
{
    /// <summary>An exception without faults.</summary>
    public DocumentFaultException()
        : this([]) { }

    /// <summary>An exception with a message and no faults.</summary>
    /// <param name="message">The message.</param>
    public DocumentFaultException(string message)
        : base(message) => Faults = [];

    /// <summary>An exception with a message, a cause and no faults.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public DocumentFaultException(string message, Exception innerException)
        : base(message, innerException) => Faults = [];

    /// <summary>An exception for faults.</summary>
    /// <param name="faults">What is wrong, in the order of the document.</param>
    public DocumentFaultException(ImmutableArray<DocumentFault> faults)
        : base(
            $"The document cannot be read.\n{string.Join('\n', faults.Select(static f => f.ToText(Language.English)))}"
        ) => Faults = faults;

    /// <summary>What is wrong, in the order of the document.</summary>
    public ImmutableArray<DocumentFault> Faults { get; }
}
