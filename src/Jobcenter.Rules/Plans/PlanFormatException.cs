using System.Collections.Immutable;

namespace Jobcenter.Rules.Plans;

/// <summary>A document is not a plan; the faults say where and why.</summary>
public sealed class PlanFormatException : FormatException
{
    /// <summary>An exception without faults.</summary>
    public PlanFormatException()
        : this([]) { }

    /// <summary>An exception with a message and no faults.</summary>
    /// <param name="message">The message.</param>
    public PlanFormatException(string message)
        : base(message) => Faults = [];

    /// <summary>An exception with a message, a cause and no faults.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public PlanFormatException(string message, Exception innerException)
        : base(message, innerException) => Faults = [];

    /// <summary>An exception for faults.</summary>
    /// <param name="faults">What is wrong, in the order of the document.</param>
    public PlanFormatException(ImmutableArray<PlanFault> faults)
        : base($"The document is not a plan.\n{string.Join('\n', faults)}") => Faults = faults;

    /// <summary>What is wrong, in the order of the document.</summary>
    public ImmutableArray<PlanFault> Faults { get; }
}
