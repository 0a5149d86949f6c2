//! The TypeScript types, made from the Rust types: `ui/src/generated/index.ts`. Never written by hand on the other side.

use ts_rs::{Config, TS};

use crate::types::*;

const HEAD: &str =
    "// Made by `cargo xtask gen` from src-tauri/crates/api/src/types; a test proves it fresh. Don't edit.\n";

/// The whole file.
pub fn typescript() -> String {
    let config = Config::new().with_large_int("number");
    let mut text = HEAD.to_owned();
    macro_rules! each {
        ($($name:ident),* $(,)?) => { $( one::<$name>(&config, &mut text); )* };
    }
    each!(
        ErrorView,
        StartView,
        SettingsView,
        WorkshopView,
        NewWorkshop,
        TodayView,
        TemplateCard,
        PresetCard,
        PictureView,
        Paint,
        DesignRow,
        DesignView,
        UnderView,
        CompareView,
        ComparedView,
        ComparedRow,
        MatchView,
        MisfitView,
        SectionView,
        OptionView,
        KindView,
        ChoiceView,
        SwatchPhoto,
        LaidView,
        UploadInput,
        PriceView,
        PriceLineView,
        AnswerInput,
        ChooseView,
        ConflictView,
        WayView,
        OrderRow,
        OrdersListed,
        OrderView,
        StatusView,
        LineView,
        AnswerView,
        SideView,
        HistoryView,
        ClosingInput,
        AgreedInput,
        AheadView,
        AgreementView,
        TakeOrder,
        CustomerRow,
        CustomersListed,
        CustomerView,
        CustomerCard,
        ErasedView,
        PaperView,
        PrintedView,
        KeepsakeView,
        SentView,
        CopiesView,
        CounterSettingsView,
        SignInput,
        SigningView,
        SignPageView,
        LeaveView,
        CounterState,
        CounterView,
        LeftView,
        KeptView,
        QrView,
        StandsView,
        PlaceView,
        CopyView,
        OffView,
        WaitingOrder,
        SinceView,
        RescueView,
        PutBackView,
        UndoView,
        HitView,
        TaxView,
        WorkView,
        NounView,
        OwnView,
        WorkshopInput,
        OutdatedView,
        InsteadView,
        OtherView,
        OtherInput,
        MeasureView,
        NeededView,
        MeasuredView,
        MeasuresTakenView,
        ShelfView,
        WaitingView,
        SumView,
        ChoiceLabel,
        DiscountView,
        DepositView,
        PaymentView,
        PaymentInput,
        BillView,
        LineInput,
        ArticleView,
        PhotoView,
        PhotoInput,
        ConsentView,
        FigureView,
        LandmarkView,
        MeasureSetView,
        TakenView,
        MeasuresInput,
        TakenInput,
        TableView,
        TableColumnView,
        TablePreview,
        TableRowView,
        PrintingView,
        PrintingInput,
    );
    text
}

fn one<T: TS>(config: &Config, text: &mut String) {
    text.push('\n');
    text.push_str(&T::docs().unwrap_or_default());
    text.push_str("export ");
    text.push_str(&T::decl(config));
    text.push('\n');
}
