using System.Collections.Frozen;

namespace Dossier.Bibliography.BibTex.Latex;

/// <summary>The symbols that titles have within LaTeX's formulas, and the letters of the Cyrillic commands.</summary>
internal static class MathCommands
{
    /// <summary>Greek letters and symbols.</summary>
    public static readonly FrozenDictionary<string, string> Signs = Table(
        "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ "
            + "mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ "
            + "chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω "
            + "times × div ÷ pm ± mp ∓ cdot · cdots ⋯ ldots … dots … circ ° ast ∗ star ⋆ bullet • leq "
            + "≤ le ≤ geq ≥ ge ≥ "
            + "neq ≠ ne ≠ ll ≪ gg ≫ lt < gt > sim ∼ simeq ≃ approx ≈ cong ≅ equiv ≡ propto ∝ infty ∞ partial ∂ nabla ∇ "
            + "sum ∑ prod ∏ int ∫ oint ∮ sqrt √ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ "
            + "emptyset ∅ forall ∀ exists ∃ neg ¬ land ∧ wedge ∧ lor ∨ vee ∨ oplus ⊕ otimes ⊗ perp ⊥ "
            + "parallel ∥ angle ∠ "
            + "to → rightarrow → longrightarrow ⟶ leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow "
            + "⇐ Leftrightarrow ⇔ "
            + "uparrow ↑ downarrow ↓ mapsto ↦ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ hbar "
            + "ℏ ell ℓ Re ℜ Im ℑ "
            + "aleph ℵ prime ′ dagger † ddagger ‡ ss ß mid ∣ vert | backslash \\ colon : degree ° micro µ AA Å aa å "
            + "leqslant ≤ geqslant ≥ iff ⟺ implies ⟹ setminus ∖ varnothing ∅ triangle △ square □ Box □ diamond ⋄ "
            + "circledast ⊛ odot ⊙ bot ⊥ top ⊤ "
            + "vdash ⊢ models ⊨ prec ≺ succ ≻ lesssim ≲ gtrsim ≳ rightleftharpoons ⇌ hookrightarrow ↪ upharpoonright ↾ "
            + "log log ln ln lg lg exp exp sin sin cos cos tan tan cot cot arcsin arcsin arccos arccos arctan arctan "
            + "sinh sinh "
            + "cosh cosh tanh tanh max max min min sup sup inf inf lim lim limsup limsup liminf liminf det det dim "
            + "dim ker ker "
            + "deg deg gcd gcd hom hom arg arg Pr Pr mod mod bmod mod"
    );

    /// <summary>Accents within formulas, as combining characters.</summary>
    public static readonly FrozenDictionary<string, string> Accents = Table(
        "hat \u0302 widehat \u0302 tilde \u0303 widetilde \u0303 bar \u0304 overline \u0305 underline \u0332 vec "
            + "\u20D7 dot \u0307 "
            + "ddot \u0308 check \u030C breve \u0306 acute \u0301 grave \u0300"
    );

    /// <summary>Letters of LaTeX's Cyrillic encodings, without the <c>cyr</c> before them.</summary>
    public static readonly FrozenDictionary<string, string> Cyrillic = Table(
        "a а b б v в g г d д e е yo ё zh ж z з i и ishrt й k к l л m м n н o о p п r р s с t т u у f "
            + "ф h х c ц ch ч sh ш "
            + "shch щ hrdsn ъ ery ы sftsn ь erev э yu ю ya я schwa ә ghcrs ғ kdsc қ ndsc ң otld ө y ү "
            + "yhcrs ұ shha һ ii і"
    );

    /// <summary>A map from <c>name value name value …</c>, divided by spaces.</summary>
    private static FrozenDictionary<string, string> Table(string pairs) =>
        pairs.Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
