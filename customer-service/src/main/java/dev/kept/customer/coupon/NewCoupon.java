// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import dev.kept.customer.label.Label;
import dev.kept.customer.money.Currencies;
import dev.kept.customer.money.Decimals;
import dev.kept.customer.money.Money;
import dev.kept.restkit.problem.Fault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a coupon. */
@Schema(
        name = "NewCoupon",
        description =
                "What customers can be granted and redeem: an AMOUNT needs amount, a PERCENT percent, a BUNDLE its"
                        + " price as amount and at least two products.")
record NewCoupon(
        @Schema(description = "Its key; unique.", examples = "spring-10")
        @NotNull @Pattern(regexp = "^[a-z0-9][a-z0-9-]{0,59}$") String key,

        @Schema(description = "Its name.") @NotNull @Valid Label name,
        @Schema(description = "What it gives.") @NotNull CouponKind kind,

        @Schema(description = "What is taken off, or the price of the bundle.") @Nullable @Valid Money amount,

        @Schema(description = "How many per cent are taken off, above 0, at most 100.", examples = "10")
        @Nullable @Pattern(regexp = Decimals.POSITIVE) String percent,

        @Schema(description = "Codes of the products that it is for.", examples = "[\"TEA-250\",\"CUP-1\"]")
        @Nullable @Size(max = 50) List<@NotNull @Size(min = 1, max = 100) String> products,

        @Schema(description = "Its first day, in the tenant's zone.", examples = "2024-03-01") @NotNull LocalDate validFrom,

        @Schema(description = "Its last day.", examples = "2024-12-31") @NotNull LocalDate validUntil,

        @Schema(description = "How many each customer may have; 1 if left out.", examples = "1")
        @Nullable @Min(1) @Max(1000) Integer perCustomer,

        @Schema(description = "How many there are; no limit if left out.", examples = "1000") @Nullable @Min(1) Integer total) {

    static NewCoupon of(CouponContent content) {
        return new NewCoupon(
                content.key(),
                content.name(),
                content.kind(),
                content.money(),
                content.percent() == null ? null : Decimals.text(content.percent()),
                content.products(),
                content.validFrom(),
                content.validUntil(),
                content.perCustomer(),
                content.total());
    }

    CouponContent content() {
        return new CouponContent(
                key,
                name,
                kind,
                amount == null ? null : amount.currency(),
                amount == null ? null : amount.value(),
                percent == null ? null : Decimals.parse(percent),
                products == null ? List.of() : List.copyOf(products),
                validFrom,
                validUntil,
                perCustomer == null ? 1 : perCustomer,
                total);
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if ((kind == CouponKind.AMOUNT || kind == CouponKind.BUNDLE) != (amount != null)) {
            faults.add(Fault.textAt("/amount", "coupon-amount-wrong"));
        } else if (amount != null) {
            Currencies.check("/amount/currency", amount.currency(), faults);
        }
        if ((kind == CouponKind.PERCENT) != (percent != null)
                || (percent != null && Decimals.parse(percent).compareTo(BigDecimal.valueOf(100)) > 0)) {
            faults.add(Fault.textAt("/percent", "coupon-percent-wrong"));
        }
        if (kind == CouponKind.BUNDLE && (products == null || products.size() < 2)) {
            faults.add(Fault.textAt("/products", "coupon-bundle-too-small"));
        }
        if (validUntil.isBefore(validFrom)) {
            faults.add(Fault.textAt("/validUntil", "end-before-start"));
        }
        return faults;
    }
}
