namespace Jobcenter.Rules.Kernel;

/// <summary>Reads something out of a set of facts: a fact's value as <see cref="Known{T}"/>, or what it was computed from. It must be pure.</summary>
/// <typeparam name="TFacts">The facts a rule is asked about.</typeparam>
/// <typeparam name="TResult">What is read.</typeparam>
/// <param name="facts">The facts.</param>
/// <returns>What was read.</returns>
/// <remarks>A reader of a value must not allocate; what a fact was computed from is asked for only when an answer is explained.</remarks>
public delegate TResult FactReader<TFacts, TResult>(in TFacts facts);
