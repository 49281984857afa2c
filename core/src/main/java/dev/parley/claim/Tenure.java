package dev.parley.claim;

import org.jspecify.annotations.Nullable;

/**
 * Who holds which office.
 *
 * @param body the organisation or country, or null where the report does not tell
 * @param asOf the report's date unless it says otherwise; null where that is unknown
 */
public record Tenure(
    Ground ground,
    Actor person,
    String post,
    @Nullable String body,
    TenureStatus status,
    @Nullable Edtf asOf)
    implements Claim {}
