namespace Jobcenter.Rules.Registers;

/// <summary>One thing a run was made from: a plan, a set of rules, or an input.</summary>
/// <param name="Id">What it is, as <c>HEL21</c> or <c>register</c>.</param>
/// <param name="ContentHash">The checksum of its contents: <c>sha256:</c> and 64 digits.</param>
[DanishTerm("kvitteringens del")]
public sealed record ReceiptPart(string Id, string ContentHash);
