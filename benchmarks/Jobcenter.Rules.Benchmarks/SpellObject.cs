using Jobcenter.Rules.Citizens;
using NodaTime;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>A spell as an ordinary object: what the natural LINQ version works on.</summary>
internal sealed record SpellObject(string Citizen, int Municipality, CitizenState State, LocalDate From, LocalDate? To);
