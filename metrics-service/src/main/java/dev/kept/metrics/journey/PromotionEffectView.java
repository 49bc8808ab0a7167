// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Before, during and after a promotion. */
@Schema(
        name = "PromotionEffect",
        description =
                "Three stretches of equal length, looked at in the same way. What else changed between them is not taken out.")
record PromotionEffectView(
        @Schema(examples = "CNY") String currency,

        @Schema(description = "Last closed local day.") LocalDate asOf,

        @Schema(description = "Before, during and after, in this order.")
        List<PromotionStretch> stretches) {

    /** One stretch. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PromotionStretch", description = "What happened before, during or after a promotion.")
    record PromotionStretch(
            @Schema(examples = "during") String name,
            LocalDate from,
            LocalDate to,

            @Schema(description = "Of the customers present at its start, those present at its end.")
            Share retention,

            @Schema(description = "Less the retention before; absent for the first stretch.") @Nullable ShareDifference retentionDifference,

            long buyers,
            long orders,

            @Schema(description = "Of all orders before refunds, exact.", examples = "1200.00")
            String revenue,

            @Schema(description = "First purchase ever.") long acquired,

            @Schema(description = "Of the acquired, those who bought again within as many days as the stretch has.")
            Share boughtAgain,

            @Schema(description = "Less the share before; absent for the first stretch.") @Nullable ShareDifference boughtAgainDifference) {}

    static PromotionEffectView of(PromotionEffect effect, String currency, LocalDate asOf) {
        PromotionEffect.Stretch before = effect.stretches().get(0);
        return new PromotionEffectView(
                currency,
                asOf,
                effect.stretches().stream()
                        .map(stretch -> stretch(stretch, before, asOf.plusDays(1)))
                        .toList());
    }

    private static PromotionStretch stretch(
            PromotionEffect.Stretch own, PromotionEffect.Stretch before, LocalDate closed) {
        boolean over = !own.to.isAfter(closed);
        // The last acquired need as many days again.
        boolean followed =
                !own.to.plusDays(ChronoUnit.DAYS.between(own.from, own.to)).isAfter(closed);
        boolean first = own.from.equals(before.from);
        ShareDifference kept =
                over ? ShareDifference.of(own.kept, own.present, before.kept, before.present) : ShareDifference.NONE;
        ShareDifference again = followed
                ? ShareDifference.of(own.acquiredAgain, own.acquired, before.acquiredAgain, before.acquired)
                : ShareDifference.NONE;
        return new PromotionStretch(
                own.name,
                own.from,
                own.to,
                over ? Share.of(own.kept, own.present) : Share.without(own.present, "immature"),
                first ? null : kept,
                own.buyers,
                own.orders,
                money(own.revenue),
                own.acquired,
                followed ? Share.of(own.acquiredAgain, own.acquired) : Share.without(own.acquired, "immature"),
                first ? null : again);
    }

    /** With at least two decimals. */
    static String money(long tenThousandths) {
        BigDecimal amount = BigDecimal.valueOf(tenThousandths, 4).stripTrailingZeros();
        return amount.setScale(Math.max(2, amount.scale())).toPlainString();
    }
}
