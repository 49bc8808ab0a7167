// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.page.PageInfo;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/birthday-gifts")
@Produces("application/json")
@Tag(name = "Coupons")
class BirthdayGiftResource {
    /** A gift to give. */
    @Schema(name = "NewBirthdayGift", description = "A coupon as this year's birthday gift.")
    record NewBirthdayGift(
            @Schema(description = "Id of the customer.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
            @NotNull @Size(min = 1, max = 100) String customerId,

            @Schema(description = "Id of the coupon.", examples = "cpn_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
            @NotNull @Size(min = 1, max = 100) String couponId) {}

    /** Who is due one. */
    @Schema(name = "BirthdayGiftDue", description = "A customer who has no gift yet for the birthday that comes.")
    record BirthdayGiftDue(
            @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
            String customerId,

            @Schema(required = true, description = "The birthday that comes.", examples = "2024-05-17")
            LocalDate birthday) {}

    private final BirthdayGifts gifts;
    private final CouponList list;

    BirthdayGiftResource(BirthdayGifts gifts, CouponList list) {
        this.gifts = gifts;
        this.list = list;
    }

    @GET
    @RolesAllowed("customers:pii")
    @Operation(
            operationId = "listDueBirthdayGifts",
            summary = "List who is due a birthday gift",
            description =
                    "Customers whose birthday is one of the next days, today included, and who have no gift this year;"
                            + " at most a thousand. Needs customers:pii, as it tells birthdays.")
    public Page<BirthdayGiftDue> due(
            @Parameter(description = "How many days ahead, 1 to 31. Default 7.")
                    @RestQuery
                    @Min(1) @Max(31) @DefaultValue("7")
                    int days) {
        return new Page<>(
                gifts.due(days).stream()
                        .map(due -> new BirthdayGiftDue(due.customerId(), due.birthday()))
                        .toList(),
                new PageInfo(null, false));
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "giveBirthdayGift",
            summary = "Give a customer this year's birthday gift",
            description = "Once a year, within the coupon's limits.")
    @APIResponseSchema(GrantView.class)
    @APIResponse(
            responseCode = "409",
            description = "birthday-gift-given, birthday-unknown, coupon-total-reached, coupon-customer-limit-reached")
    public GrantView give(@NotNull @Valid NewBirthdayGift gift) {
        return list.views(List.of(gifts.give(gift.couponId(), gift.customerId())))
                .get(0);
    }
}
