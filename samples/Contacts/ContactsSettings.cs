using Samples.Shared;

namespace Samples.Contacting;

/// <summary>What the command was asked to do.</summary>
/// <param name="Register">Which register is asked, of whom, and on which day.</param>
/// <param name="Explain">The citizen whose reasons are asked for; null for the list.</param>
/// <param name="OnlyLaw">Whether it is asked what law is loaded, and not about citizens.</param>
internal sealed record ContactsSettings(RegisterQuestion Register, string? Explain, bool OnlyLaw);
