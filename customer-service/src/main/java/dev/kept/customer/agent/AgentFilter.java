// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which agents a list shall hold. */
public class AgentFilter {

    @RestQuery
    @Parameter(description = "The agent with this id in your own system.")
    @Nullable String externalId;

    @RestQuery
    @Parameter(description = "Agents of this team.")
    @Nullable String teamId;

    @RestQuery
    @Parameter(description = "Only those who work for you, or only those who no longer do.")
    @Nullable Boolean active;

    @RestQuery
    @Parameter(
            description = "Names to sort by, a leading minus sorts downwards: createdAt, externalId. Default"
                    + " `-createdAt`.")
    @Nullable String sort;
}
