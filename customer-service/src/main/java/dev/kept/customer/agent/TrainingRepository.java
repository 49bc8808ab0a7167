// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds trainings of the current tenant. */
@ApplicationScoped
class TrainingRepository implements PanacheRepositoryBase<Training, String> {}
