using System.Collections.Immutable;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>Ids and names of <see cref="LeftOutReason"/>.</summary>
public static class LeftOutReasons
{
    private static readonly Vocabulary<LeftOutReason> s_vocabulary = new(
        (
            LeftOutReason.NotMarkedInCatalogue,
            "markering-udloebet",
            new("markeringen er fra et katalog, der ikke gælder", "the marking is of a catalogue not in force")
        ),
        (LeftOutReason.MarkedLater, "markeret-senere", new("først markeret senere", "marked only later")),
        (LeftOutReason.LivesElsewhere, "anden-kommune", new("bor i en anden kommune", "lives in another municipality")),
        (
            LeftOutReason.TracksWithoutSuccessor,
            "uden-efterfoelger",
            new("ingen af sporene har en efterfølger", "none of the tracks has a successor")
        ),
        (LeftOutReason.NotMarkedForTrack, "andet-spor", new("ikke markeret til sporet", "not marked for the track")),
        (LeftOutReason.NotOffered, "ikke-tilbudt", new("ikke tilbudt indsatsen", "not offered the effort")),
        (LeftOutReason.OfferUnknown, "tilbud-ukendt", new("tilbud ikke kendt", "offer not known")),
        (LeftOutReason.NotAvailable, "ikke-til-raadighed", new("ikke til rådighed", "not available")),
        (LeftOutReason.AvailabilityUnknown, "raadighed-ukendt", new("rådighed ikke kendt", "availability not known")),
        (LeftOutReason.NoPlaceLeft, "ingen-plads", new("der er ikke flere pladser", "no place is left"))
    );

    /// <summary>All reasons, in the order they are asked.</summary>
    public static ImmutableArray<LeftOutReason> All => s_vocabulary.Values;

    extension(LeftOutReason reason)
    {
        /// <summary>The id, as <c>ikke-tilbudt</c>.</summary>
        /// <returns>The id.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The reason is not a member of the enum.</exception>
        public string Id() => s_vocabulary.Id(reason);

        /// <summary>The reason in both languages.</summary>
        /// <returns>The name.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The reason is not a member of the enum.</exception>
        public BilingualText Name() => s_vocabulary.Name(reason);
    }
}
