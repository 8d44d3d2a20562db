using System.Collections.Immutable;

namespace Jobcenter.Rules.Placements;

/// <summary>A document is not one of policies; the faults say where and why.</summary>
public sealed class PolicyFormatException : FormatException
{
    /// <summary>An exception without faults.</summary>
    public PolicyFormatException()
        : this([]) { }

    /// <summary>An exception with a message and no faults.</summary>
    /// <param name="message">The message.</param>
    public PolicyFormatException(string message)
        : base(message) => Faults = [];

    /// <summary>An exception with a message, a cause and no faults.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public PolicyFormatException(string message, Exception innerException)
        : base(message, innerException) => Faults = [];

    /// <summary>An exception for faults.</summary>
    /// <param name="faults">What is wrong, in the order of the document.</param>
    public PolicyFormatException(ImmutableArray<PolicyFault> faults)
        : base($"The document is not one of policies.\n{string.Join('\n', faults)}") => Faults = faults;

    /// <summary>What is wrong, in the order of the document.</summary>
    public ImmutableArray<PolicyFault> Faults { get; }
}
