// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.settings;

import static dev.kept.customer.settings.BusinessModel.ECOMMERCE;
import static dev.kept.customer.settings.PresenceRule.INACTIVITY;
import static java.time.DayOfWeek.MONDAY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant declares about itself.
 *
 * @param zone IANA time zone in which its days, weeks and months are cut
 * @param weekStart first day of its weeks
 * @param currency ISO 4217 code of all its money
 * @param businessModel how it earns
 * @param presence when a customer counts as present
 * @param fiscalYearStart month in which its fiscal year begins, 1 to 12
 * @param dimensions attributes of a customer by which its figures can be grouped
 */
@Schema(name = "TenantSettings", description = "What a tenant declares about itself.")
public record TenantSettings(
        @Schema(description = "IANA time zone of its days, weeks and months.", examples = "Asia/Shanghai")
        @NotNull @Size(min = 1, max = 64) String zone,

        @Schema(description = "First day of a week.") @NotNull DayOfWeek weekStart,

        @Schema(description = "ISO 4217 code of all its money. Fixed once money is recorded.", examples = "CNY")
        @NotNull @Pattern(regexp = "^[A-Z]{3}$") String currency,

        @Schema(description = "How the company earns.") @NotNull BusinessModel businessModel,

        @Schema(description = "When a customer counts as present.") @NotNull @Valid Presence presence,

        @Schema(
                description = "Month in which the fiscal year begins, 1 to 12; a fiscal year is named after the year in"
                        + " which it ends. Default: 1, the calendar year.",
                examples = "4",
                defaultValue = "1")
        @Min(1) @Max(12) @Nullable Integer fiscalYearStart,

        @Schema(
                description = "Attributes of a customer by which figures can be grouped: type, country, region,"
                        + " city, acquisitionChannel, lifecycleStage or a custom attribute's key; distinct.",
                examples = "[\"type\",\"country\",\"region\",\"acquisitionChannel\"]")
        @NotNull @Size(max = 6) List<@NotNull @Pattern(regexp = "^[a-z][A-Za-z0-9]{0,39}$") String> dimensions) {

    private static final int JANUARY = 1;

    /** What holds for a tenant that has declared nothing yet. */
    static final TenantSettings DEFAULTS = new TenantSettings(
            "UTC",
            MONDAY,
            "CNY",
            ECOMMERCE,
            new Presence(INACTIVITY, 90),
            JANUARY,
            List.of("type", "country", "region", "acquisitionChannel"));

    /** Whoever does not speak of a fiscal year has that of the calendar. */
    public TenantSettings {
        fiscalYearStart = fiscalYearStart == null ? JANUARY : fiscalYearStart;
    }

    private static final DateTimeFormatter EITHER = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** Reads an RFC 3339 instant, or a date or a date and time in this zone; a date means its first moment. */
    public Optional<Instant> readTime(String text) {
        try {
            TemporalAccessor time = EITHER.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            ZoneId here = ZoneId.of(zone);
            if (time instanceof OffsetDateTime instant) {
                return Optional.of(instant.toInstant());
            }
            return Optional.of(
                    time instanceof LocalDateTime local
                            ? local.atZone(here).toInstant()
                            : LocalDate.from(time).atStartOfDay(here).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
