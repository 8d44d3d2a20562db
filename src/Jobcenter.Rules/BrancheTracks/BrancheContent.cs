namespace Jobcenter.Rules.BrancheTracks;

/// <summary>What the review of a quarter is made with, and its checksums.</summary>
internal static class BrancheContent
{
    public static ExecutionReceipt ToReceipt(
        BrancheRegister register,
        Quarter quarter,
        LocalDate date,
        TrackEffort effort
    ) =>
        new(
            "track-review",
            [
                new("branche-rules", ContentHash.Of(hash => Add(hash, register.BrancheRules))),
                new("catalogues", ContentHash.Of(hash => Add(hash, register.Catalogues))),
            ],
            [
                new("branche-register", ContentHash.Of(hash => Add(hash, register))),
                new("effort", ContentHash.Of(hash => Add(hash, effort))),
            ],
            [new("municipality", register.Municipality.ToString()), new("quarter", quarter.ToString())]
        )
        {
            AsOf = date,
            Rows = register.Rows,
        };

    private static void Add(ContentHash hash, BrancheRules rules)
    {
        hash.Add(rules.Profile.Outline);
        hash.Add(rules.Marking.Outline);
        hash.Add(rules.Candidate.Outline);
        hash.Add(rules.GroupCourse.Outline);
        hash.Add(rules.CompleteTrack.Outline);
        hash.Add(rules.ClusterMeetings.Outline);
        hash.Add(rules.Coordinators.Outline);
        hash.Add(rules.EffortShare.Outline);
        hash.AddEach(
            rules.Parameters.OfferDefault.Values,
            static (part, value) =>
            {
                part.Add(value.ValidFrom);
                part.Add(value.ValidUntil);
                part.Add(value.Source);
                part.Add(value.Notes);
                part.Add(value.Value.NotOnBenefits.ToString());
                part.Add((long)value.Value.NotMostVulnerableOf);
            }
        );
    }

    private static void Add(ContentHash hash, BrancheCatalogueSet catalogues)
    {
        hash.AddEach(
            catalogues.Catalogues,
            static (part, catalogue) =>
            {
                part.Add(catalogue.Id);
                part.Add((long)catalogue.Municipality.Code);
                part.Add(catalogue.ValidFrom);
                part.Add(catalogue.ValidUntil);
                part.Add(catalogue.Source);
                part.AddEach(
                    catalogue.Tracks,
                    static (track, value) =>
                    {
                        track.Add(value.Id);
                        track.Add(value.Name);
                    }
                );
            }
        );
        hash.AddEach(
            catalogues.Successions,
            static (part, succession) =>
            {
                part.Add(succession.From.Id);
                part.Add(succession.To.Id);
                part.Add(succession.Notes);
                part.AddEach(succession.From.Tracks, (track, from) => track.Add(succession.SuccessorOf(from)?.Id));
            }
        );
    }

    private static void Add(ContentHash hash, BrancheRegister register)
    {
        hash.AddEach(
            register.Marks,
            static (part, mark) =>
            {
                part.Add(mark.Citizen);
                part.Add(mark.Marking.Catalogue?.Id);
                part.Add(mark.Marking.ToString());
                part.Add(mark.MarkedOn);
                part.Add(mark.WaitingSince);
                part.Add(mark.IsAvailable);
                part.Add(mark.Override?.IsOffered);
                part.Add(mark.Override?.Reason);
                part.Add(mark.Override?.DecidedOn);
                part.Add(mark.Override?.DecidedBy);
            }
        );
        hash.AddEach(
            register.Orders,
            static (part, order) =>
            {
                part.Add(order.Id);
                part.Add(order.TrackId);
                part.Add((long)order.Places);
                part.Add(order.DueOn);
                part.Add(order.OrderedOn);
            }
        );
        hash.AddEach(
            register.Meetings,
            static (part, meeting) =>
            {
                part.Add(meeting.TrackId);
                part.Add(meeting.HeldOn);
            }
        );
        hash.AddEach(
            register.Coordinators,
            static (part, coordinator) =>
            {
                part.Add(coordinator.TrackId);
                part.Add(coordinator.Coordinator);
                part.Add(coordinator.From);
                part.Add(coordinator.To);
            }
        );
        hash.AddEach(
            register.GroupCourses,
            static (part, course) =>
            {
                part.Add(course.Id);
                part.Add(course.TrackId);
                part.Add((long?)course.Citizens);
                part.AddEach(
                    course.Days,
                    static (day, value) =>
                    {
                        day.Add(value.Date);
                        day.Add(value.IsHalf);
                    }
                );
            }
        );
    }

    private static void Add(ContentHash hash, TrackEffort effort)
    {
        hash.Add(effort.Placements.Reason);
        if (effort.Placements.IsKnown)
        {
            hash.Add((long)effort.Placements.Value.Yes);
            hash.Add((long)effort.Placements.Value.No);
            hash.Add((long)effort.Placements.Value.Unknown);
        }

        hash.AddEach(
            effort.Tracks,
            static (part, track) =>
            {
                part.Add(track.TrackId);
                part.Add((long)track.Begun);
                part.Add(track.InForce.Reason);
                part.Add(track.InForce.IsKnown ? track.InForce.Value : null);
            }
        );
    }
}
