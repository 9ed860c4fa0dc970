/* One law in C, for comparison only: the chance that a government keeps a promise (game/laws/deciding.py, keep_chance,
   with the exponential of game/laws/portable.py), summed over many beliefs. The game never calls this. `bench` compiles
   it, checks that it gives the law's own number, and times both. */

struct numbers {
    double sharpness, security, sucker, domestic, entrapment, coercion, visibility_floor, deterrence, audience,
        institution, leverage, outside, notice_weight, inertia, routine, hollow_inertia, face, habit;
    double north, china, patron, attention, mood, pressure, need, dependence, exposure, relief, pressed, near, far,
        is_hub;
    double depth, bind, visible, obligation, price, age, hub, notice, hollow;
};

static double larger(double a, double b) { return b > a ? b : a; }

static double scaled(double x, long k) {
    union { long bits; double x; } two = {.bits = (k + 1023) << 52};
    return x * two.x;
}

static double exponential(double x) {
    x = larger(-700.0, x);
    if (x > 700.0) x = 700.0;
    long k = (long)(x * 1.44269504088896338700 + (x >= 0.0 ? 0.5 : -0.5));
    double high = x - k * 6.93147180369123816490e-01, low = k * 1.90821492927058770002e-10;
    double r = high - low, t = r * r;
    double c = r - t * (1.66666666666666019037e-01 + t * (-2.77777777770155933842e-03 + t * (6.61375632143793436117e-05
        + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
    return scaled(1.0 - ((low - (r * c) / (2.0 - c)) - high), k);
}

static double keep_chance(const struct numbers *w, double q) {
    double inertia = w->inertia + w->routine * (1.0 - w->depth) * (1.0 - w->visible), face = 0.0;
    if (w->hollow == 1.0) inertia = inertia * w->hollow_inertia;
    if (w->notice == 1.0) { inertia = 0.0; face = w->pressed - w->face; }
    double weight = w->notice == 1.0 ? w->notice_weight : 1.0;
    double value = w->hub == 1.0 ? w->depth * (1.0 + w->deterrence * w->patron) : w->depth;
    double fear = w->near < w->far ? w->north : w->china;
    if (w->is_hub == 1.0) fear = 0.5 * (w->north + w->china);
    double security = w->security * value * w->need * q;
    double sucker = -w->sucker * w->depth * (1.0 - q);
    double shown = w->visibility_floor + (1.0 - w->visibility_floor) * w->visible;
    double domestic = w->domestic * w->pressure * shown;
    double entrapment = -w->entrapment * w->obligation * fear;
    double coercion = 0.0;
    if (w->hub != 0.0) coercion = -w->coercion * w->exposure * larger(0.0, w->china - w->relief) * w->depth;
    double audience = w->audience * w->bind * (1.0 - larger(0.0, -w->mood)) * weight;
    double institution = w->institution * (w->age / (w->age + w->habit)) * w->depth * weight;
    double leverage = w->leverage * w->attention * w->dependence * (w->hub == 1.0 ? 1.0 : w->outside) * weight;
    double settled = entrapment + coercion + audience + institution + leverage + inertia + face;
    double gains = security + sucker + domestic + settled;
    return 1.0 / (1.0 + exponential(-(w->sharpness * gains)));
}

double keep_chances(const struct numbers *w, const double *q, long n) {
    double total = 0.0;
    for (long i = 0; i < n; i++) total += keep_chance(w, q[i]);
    return total;
}
