/*
 * tag_templates.h: the features of the part-of-speech tagger.  AA_TEMPLATE(id, value) tells of the word w and those around
 * it, AA_TAG_TEMPLATE also of the tags before it, t1 and the pair `tags`.  Unguarded on purpose.
 */
AA_TEMPLATE(1, aa_feature_pair(w[0].hash, w[0].shape == AA_TAG_SHAPE_CAP))
AA_TEMPLATE(2, aa_feature_pair(w[-1].hash, 0))
AA_TEMPLATE(3, aa_feature_pair(w[1].hash, 0))
AA_TAG_TEMPLATE(4, aa_feature_pair(w[0].hash, t1))
AA_TAG_TEMPLATE(5, tags)
AA_TEMPLATE(6, aa_feature_pair(w[0].suffix[0], w[0].shape))
AA_TEMPLATE(7, w[0].suffix[1])
AA_TEMPLATE(8, w[0].suffix[2])
AA_TEMPLATE(9, w[0].prefix)
AA_TEMPLATE(10, aa_feature_pair(w[0].shape, w[0].middle))
AA_TAG_TEMPLATE(11, aa_feature_pair(w[0].fine, t1))
AA_TAG_TEMPLATE(12, aa_feature_pair(w[1].fine, t1))
AA_TEMPLATE(13, aa_feature_pair(w[0].hash, w[1].fine))
AA_TEMPLATE(14, aa_feature_pair(w[2].middle, w[1].middle))
AA_TEMPLATE(15, aa_feature_pair(w[0].hash, w[-1].hash))
AA_TEMPLATE(16, aa_feature_pair(w[0].fine, w[1].middle))
AA_TEMPLATE(17, w[0].fine)
AA_TEMPLATE(18, aa_feature_pair(w[1].suffix[0], w[0].suffix[0]))
AA_TEMPLATE(19, aa_feature_pair(w[1].shape, w[0].shape))
AA_TEMPLATE(20, aa_feature_pair(aa_feature_pair(w[-1].shape, w[0].shape), w[0].suffix[0]))
#undef AA_TEMPLATE
#undef AA_TAG_TEMPLATE
