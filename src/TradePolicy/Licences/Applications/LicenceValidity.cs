namespace TradePolicy.Licences;

/// <summary>The checks of the validity of a licence.</summary>
internal static class LicenceValidity
{
    internal static LegalWindow Checked(LegalWindow validity) => validity.Start.IsDated
        ? validity
        : throw new ArgumentException($"The validity of a licence must have a dated start; {validity} has none.", nameof(validity));

    /// <summary>Refuses a validity longer than the regime allows for the kind, counted by every rule that may apply.</summary>
    internal static void CheckAgainst(LegalWindow validity, LicensingRegime regime, LicenceKind kind)
    {
        LicenceValidityRule term = regime.ValidityRuleFor(kind);
        if (term.Longest is not { } longest)
            return;
        LegalMoment start = validity.StatedStart ?? LegalMoment.At(validity.Start.Possible[^1].Moment);
        LegalBound latest = LegalWindow.Starting(start).Lasting(LegalLength.Of(longest), term.CountedBy).End;
        if (!validity.End.IsDated || validity.End.Latest > latest.Latest)
            throw new ArgumentException(
                $"A {LicenceWords.Of(kind)} licence is valid for at most {LegalLength.Of(longest)} ({term.Citation}), which here "
                + $"ends {latest}; the validity given ends {validity.End}.",
                nameof(validity));
    }
}
