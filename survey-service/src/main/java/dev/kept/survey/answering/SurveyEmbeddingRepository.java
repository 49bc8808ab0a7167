// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The one row of the caller's tenant, if it has one. */
@ApplicationScoped
class SurveyEmbeddingRepository implements PanacheRepositoryBase<SurveyEmbedding, String> {}
